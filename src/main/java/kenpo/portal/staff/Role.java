package kenpo.portal.staff;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a staff member is in the back office; names are stored. */
public enum Role {
    /** 管理者: everything. */
    ADMINISTRATOR,
    /** 担当者: members, their credentials, notices. */
    CLERK,
    /** 閲覧者: reads, the audit trail too, and changes nothing. */
    VIEWER;

    private static final Map<Role, Set<Permission>> PERMISSIONS = Map.of(
            ADMINISTRATOR,
            EnumSet.allOf(Permission.class),
            CLERK,
            EnumSet.of(
                    Permission.USE_OFFICE,
                    Permission.READ_MEMBERS,
                    Permission.CHANGE_MEMBERS,
                    Permission.IMPORT_ROSTER,
                    Permission.ISSUE_CREDENTIALS,
                    Permission.READ_NOTICES,
                    Permission.WRITE_NOTICES),
            VIEWER,
            EnumSet.of(
                    Permission.USE_OFFICE,
                    Permission.READ_MEMBERS,
                    Permission.READ_NOTICES,
                    Permission.READ_TERMS,
                    Permission.READ_SETTINGS,
                    Permission.READ_STAFF,
                    Permission.READ_AUDIT));

    public boolean may(Permission permission) {
        return Objects.requireNonNull(PERMISSIONS.get(this)).contains(permission);
    }
}
