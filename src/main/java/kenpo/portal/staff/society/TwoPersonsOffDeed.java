package kenpo.portal.staff.society;

import java.util.Map;
import java.util.UUID;
import kenpo.portal.society.SettingAuthor;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 二人承認をやめる: one person who could do this alone would be both persons of every other deed. */
@Component
class TwoPersonsOffDeed implements Deed {
    static final String KEY = "office.two-persons";

    private final Societies societies;

    TwoPersonsOffDeed(Societies societies) {
        this.societies = societies;
    }

    static boolean isIn(Map<String, String> changes, Society society) {
        return society.settings().office().twoPersons()
                && changes.containsKey(KEY)
                && !Boolean.parseBoolean(changes.get(KEY));
    }

    @Override
    public String name() {
        return "TWO_PERSONS_OFF";
    }

    @Override
    public Permission permission() {
        return Permission.CHANGE_SETTINGS;
    }

    @Override
    public Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
        var seen = Map.of(KEY, "true");
        var overtaken =
                societies.set(society.id(), seen, Map.of(KEY, ""), new SettingAuthor(by.value(), reason.text()));
        return overtaken.isEmpty() ? Outcome.DONE : Outcome.NOT_FITTING;
    }
}
