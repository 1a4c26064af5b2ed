package kenpo.portal.command;

import java.util.List;
import kenpo.portal.audit.AuditVerification;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "verify", description = "Recomputes the seals of the audit trail and says where they first break.")
final class AuditVerify implements PortalCommand {
    @Option(names = "--society", paramLabel = "HOST", description = "one society, by any of its host names; else all")
    private @Nullable String host;

    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        var verification = portal.getBean(AuditVerification.class);
        boolean whole = true;
        for (Society society : chosen(portal.getBean(Societies.class))) {
            whole &= CurrentSociety.call(society, () -> verify(verification, society, terminal));
        }
        return whole ? DONE : REFUSED;
    }

    private boolean verify(AuditVerification verification, Society society, Terminal terminal) {
        verification.sealLeftOvers(society.id());
        var report = verification.verify(society.id());
        terminal.out()
                .println(society.name() + " (" + society.canonicalHost() + "): "
                        + report.firstBreak()
                                .map(found -> "BROKEN: " + found.sentence() + "; unbroken up to seal " + report.seals()
                                        + ", " + report.events() + " events.")
                                .orElseGet(() ->
                                        "unbroken: " + report.seals() + " seals over " + report.events() + " events."));
        return report.firstBreak().isEmpty();
    }

    private List<Society> chosen(Societies societies) {
        if (host == null) {
            return societies.all();
        }
        return List.of(HostName.parse(host)
                .flatMap(societies::byHost)
                .orElseThrow(() -> new Refusal("No society answers under the host name " + host + ".")));
    }
}
