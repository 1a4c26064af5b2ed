package kenpo.portal.letter;

import java.util.List;
import kenpo.portal.roster.CardNumber;

/**
 * What a batch would be.
 *
 * @param letters how many would be issued
 * @param replacing of these, how many would end a letter that is out
 * @param withoutAddress of these, how many have no address for the envelope
 * @param began selected, but gets none: has begun the first sign-in, or was stopped
 * @param unknown of a list: nobody insured now has these numbers
 */
public record BatchPreview(int letters, int replacing, int withoutAddress, int began, List<CardNumber> unknown) {}
