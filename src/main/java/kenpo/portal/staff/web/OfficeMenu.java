package kenpo.portal.staff.web;

import kenpo.portal.staff.Permission;

/**
 * The pages of the back office in the order of its menu; a page that is not built yet does not stand here. The text is the
 * page's heading.
 */
public enum OfficeMenu {
    TOP("/", "staff.top.heading", "home", Permission.USE_OFFICE),
    ROSTER("/roster", "staffroster.list.heading", "upload", Permission.IMPORT_ROSTER),
    STAFF("/staff", "staff.list.heading", "passkey", Permission.READ_STAFF),
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
