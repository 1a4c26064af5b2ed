package kenpo.portal.notice;

import java.util.Collection;
import java.util.List;

/** How an audience is kept, and found: a word, and the establishments where it is theirs. */
final class AudienceColumns {
    /**
     * Whom a notice is for, as a condition over tables {@code notice}, {@code account} and {@code member}; needs the
     * parameter {@code today}.
     */
    static final String MEANT = """
             case notice.audience
               when 'EVERYONE' then true
               when 'INSURED_PERSONS' then member.kind = 'INSURED_PERSON'
                    and member.eligibility_acquired_on <= :today
                    and (member.eligibility_lost_on is null or member.eligibility_lost_on > :today)
               when 'ESTABLISHMENTS' then exists (
                    select from notice_establishment named
                     where named.society_id = notice.society_id and named.notice_id = notice.notice_id
                       and named.establishment_code = member.establishment_code)
             end
            """;

    /** Who may read it now; needs the parameter {@code now} as well. */
    static final String READABLE = """
             notice.published_from <= :now and (notice.published_until is null or notice.published_until > :now) and
            """ + MEANT;

    private AudienceColumns() {}

    static String kind(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> "EVERYONE";
            case Audience.InsuredPersons _ -> "INSURED_PERSONS";
            case Audience.Establishments _ -> "ESTABLISHMENTS";
        };
    }

    static Collection<String> establishments(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _, Audience.InsuredPersons _ -> List.of();
            case Audience.Establishments(var codes) -> codes;
        };
    }

    static Audience audience(String kind, Collection<String> establishments) {
        return switch (kind) {
            case "EVERYONE" -> new Audience.Everyone();
            case "INSURED_PERSONS" -> new Audience.InsuredPersons();
            case "ESTABLISHMENTS" -> new Audience.Establishments(establishments);
            default -> throw new IllegalStateException("no audience " + kind);
        };
    }
}
