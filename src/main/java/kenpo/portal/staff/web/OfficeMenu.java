package kenpo.portal.staff.web;

import java.util.Arrays;
import kenpo.portal.staff.Permission;
import kenpo.portal.web.Frame;

/**
 * The pages of the back office in the order of its menu; a page that is not built yet does not stand here. The text is the
 * page's heading.
 */
public enum OfficeMenu {
    TOP("/", "staff.top.heading", "home", Permission.USE_OFFICE),
    MEMBERS("/members", "members.list.heading", "people", Permission.READ_MEMBERS),
    ROSTER("/roster", "staffroster.list.heading", "upload", Permission.IMPORT_ROSTER),
    CREDENTIALS("/credentials", "staffissue.heading", "letter", Permission.ISSUE_CREDENTIALS),
    NOTICES("/notices", "staffnotices.list.heading", "bell", Permission.READ_NOTICES),
    TERMS("/terms", "staffterms.list.heading", "document", Permission.READ_TERMS),
    SETTINGS("/settings", "staffsociety.index.heading", "settings", Permission.READ_SETTINGS),
    STAFF("/staff", "staff.list.heading", "passkey", Permission.READ_STAFF),
    AUDIT("/audit", "trail.list.heading", "lines", Permission.READ_AUDIT),
    HELP("/help", "staffhelp.help.heading", "note", Permission.USE_OFFICE);

    private final String path;
    private final String heading;
    private final String icon;
    private final Permission permission;

    OfficeMenu(String path, String heading, String icon, Permission permission) {
        this.path = path;
        this.heading = heading;
        this.icon = icon;
        this.permission = permission;
    }

    /** The one whose pages a path is among; the first page for none. */
    static OfficeMenu of(String path) {
        return Arrays.stream(values())
                .filter(entry -> Frame.isIn(path, entry.path))
                .findFirst()
                .orElse(TOP);
    }

    public String path() {
        return path;
    }

    /** The key of its words. */
    public String heading() {
        return heading;
    }

    /** A fragment of parts/icon. */
    public String icon() {
        return icon;
    }

    public Permission permission() {
        return permission;
    }
}
