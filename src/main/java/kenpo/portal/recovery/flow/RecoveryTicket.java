package kenpo.portal.recovery.flow;

import kenpo.portal.credential.Asker;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.society.SocietyId;

/** What one browser holds between asking for a new password and having it. */
public record RecoveryTicket(SocietyId society, FlowKey key, Asker asker) {}
