package kenpo.portal.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;

/** What the doctor says about one society: its host names, those of its back office, and who administers it. */
final class SocietyFindings {
    private final StaffMembers staff;

    SocietyFindings(StaffMembers staff) {
        this.staff = staff;
    }

    Stream<Finding> of(Society society) {
        var hosts = society.hosts().stream()
                .flatMap(host -> Stream.of(
                        hostName("host name " + host, society, host),
                        hostName("back office " + host.office(), society, host.office())));
        return Stream.concat(hosts, Stream.of(administrators(society)));
    }

    private static Finding hostName(String thing, Society society, HostName host) {
        if (host.isLoopback()) {
            return Finding.well(thing, society.name() + ", on this machine alone");
        }
        try {
            var address = InetAddress.getByName(host.value()).getHostAddress();
            return Finding.well(thing, society.name() + ", at " + address);
        } catch (UnknownHostException e) {
            return Finding.ill(thing, society.name() + ", not found in the DNS: have it entered there.");
        }
    }

    private Finding administrators(Society society) {
        var thing = "administrators of " + society.canonicalHost();
        var states = CurrentSociety.call(society, () -> staff.all(society.id())).stream()
                .filter(member -> member.role() == Role.ADMINISTRATOR)
                .map(StaffMember::state)
                .toList();
        long active = count(states, StaffMember.State.ACTIVE);
        long invited = count(states, StaffMember.State.INVITED);
        if (active > 0) {
            return Finding.well(thing, active + " in the back office");
        }
        return invited > 0
                ? Finding.well(thing, invited + " invited, none joined yet: after 24 hours invite anew.")
                : Finding.ill(thing, "none, so nobody can work in the back office: invite one with 'staff invite'.");
    }

    private static long count(List<StaffMember.State> states, StaffMember.State wanted) {
        return states.stream().filter(wanted::equals).count();
    }
}
