package kenpo.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTests {
    @ParameterizedTest
    @EnumSource
    void administratorMayDoEverything(Permission permission) {
        assertThat(Role.ADMINISTRATOR.may(permission)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void viewerOnlyReads(Permission permission) {
        boolean reading =
                permission == Permission.USE_OFFICE || permission.name().startsWith("READ_");
        assertThat(Role.VIEWER.may(permission)).isEqualTo(reading);
    }

    @Test
    void clerkWorksWithMembersCredentialsAndNotices() {
        assertThat(Arrays.stream(Permission.values()).filter(Role.CLERK::may))
                .contains(Permission.CHANGE_MEMBERS, Permission.ISSUE_CREDENTIALS, Permission.WRITE_NOTICES)
                .doesNotContain(
                        Permission.CHANGE_STAFF,
                        Permission.CHANGE_SETTINGS,
                        Permission.PUBLISH_TERMS,
                        Permission.READ_AUDIT);
    }
}
