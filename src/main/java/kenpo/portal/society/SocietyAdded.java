package kenpo.portal.society;

/** A society was opened; published in that transaction, with the society bound. */
public record SocietyAdded(SocietyId society, String name) {}
