package kenpo.portal.account;

/** How many of those still insured have come how far in the first sign-in; whoever is further is counted in what is before. */
public record FirstSignInCounts(
        long issued,
        long identityConfirmed,
        long termsAccepted,
        long emailConfirmed,
        long methodChosen,
        long completed) {}
