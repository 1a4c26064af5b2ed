package kenpo.portal.recovery.flow;

import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.Proof;
import kenpo.portal.roster.IdentityMatch;
import kenpo.portal.roster.MemberId;

/**
 * Where one person stands between a forgotten password and a new one. Each state has one page, see RecoveryPages, and is
 * worked out anew at each request from {@link RecoveryFacts}.
 */
public sealed interface Recovery {
    RecoveryTicket ticket();

    /** Nothing is shown yet, and nothing known of the asker: not even whether there is such a member. */
    record AwaitingMailedCode(RecoveryTicket ticket) implements Recovery {}

    /** The mailbox is shown, so that it is known who it is. */
    sealed interface Known extends Recovery {
        AccountId account();
    }

    /** A factor that is not that mailbox is missing. */
    sealed interface AwaitingFactor extends Known {
        /** All that this account can show here, the one asked for among them. */
        List<RecoveryFactor> open();

        RecoveryFactor asked();

        /** What it can show instead. */
        default List<RecoveryFactor> others() {
            return open().stream().filter(factor -> factor != asked()).toList();
        }
    }

    record AwaitingPasskey(RecoveryTicket ticket, AccountId account, List<RecoveryFactor> open)
            implements AwaitingFactor {
        @Override
        public RecoveryFactor asked() {
            return RecoveryFactor.PASSKEY;
        }

        public void proven(Proof.OfPasskey proof) {
            mustBeOf(this, proof);
        }
    }

    record AwaitingAuthenticatorAppCode(RecoveryTicket ticket, AccountId account, List<RecoveryFactor> open)
            implements AwaitingFactor {
        @Override
        public RecoveryFactor asked() {
            return RecoveryFactor.AUTHENTICATOR_APP;
        }

        public void proven(Proof.OfAuthenticatorApp proof) {
            mustBeOf(this, proof);
        }
    }

    record AwaitingRememberedBrowser(RecoveryTicket ticket, AccountId account, List<RecoveryFactor> open)
            implements AwaitingFactor {
        @Override
        public RecoveryFactor asked() {
            return RecoveryFactor.REMEMBERED_BROWSER;
        }

        public void proven(Proof.OfRememberedBrowser proof) {
            mustBeOf(this, proof);
        }
    }

    record AwaitingRecoveryCode(RecoveryTicket ticket, AccountId account, List<RecoveryFactor> open)
            implements AwaitingFactor {
        @Override
        public RecoveryFactor asked() {
            return RecoveryFactor.RECOVERY_CODE;
        }

        public void proven(Proof.OfRecoveryCode proof) {
            mustBeOf(this, proof);
        }
    }

    record AwaitingRosterFacts(RecoveryTicket ticket, AccountId account, MemberId member, List<RecoveryFactor> open)
            implements AwaitingFactor {
        @Override
        public RecoveryFactor asked() {
            return RecoveryFactor.ROSTER_FACTS;
        }

        public void proven(IdentityMatch match) {
            if (!match.society().equals(ticket.society()) || !match.member().equals(member)) {
                throw new IllegalArgumentException("the match is of another person");
            }
        }
    }

    /** Nothing of the account can be shown here: the office helps. */
    record WithoutFactor(RecoveryTicket ticket, AccountId account, boolean passkeyElsewhere) implements Known {}

    record ChoosingPassword(RecoveryTicket ticket, AccountId account, MemberId member, boolean longerAdvised)
            implements Known {}

    private static void mustBeOf(Known state, Proof proof) {
        if (!proof.account().equals(state.account())
                || !proof.society().equals(state.ticket().society())) {
            throw new IllegalArgumentException("the proof is of another account");
        }
    }
}
