package kenpo.portal.roster;

/** How a dependent is related to the insured person (続柄), in the society's own word or code. */
public record Relationship(String value) {}
