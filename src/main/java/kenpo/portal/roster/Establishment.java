package kenpo.portal.roster;

/** An employer's establishment (事業所), as the roster names it. */
public record Establishment(String code, String name) {}
