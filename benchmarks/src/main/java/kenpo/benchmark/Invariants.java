package kenpo.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What has to hold at the end, in the database and in the mails that came. */
final class Invariants {
    private static final long OUTBOX_SECONDS = 150;
    private static final long KILLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String SIGN_INS = """
            select u.as_typed, a.email, a.method, a.completed_at is not null as complete,
                   (select count(*) from audit_event e where e.society_id = a.society_id
                       and e.subject = a.account_id and e.kind = 'SIGN_IN_COMPLETED') as sign_ins
              from account a join user_id u on u.society_id = a.society_id and u.member_id = a.member_id
             where u.kind = 'CHOSEN' and u.active
            """;

    private final Connection database;

    Invariants(Connection database) {
        this.database = database;
    }

    /** Everything that was posted leaves by itself. */
    Verdict outbox() throws SQLException {
        long start = System.nanoTime();
        int waiting = count("select count(*) from mail_queue");
        while (waiting > 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(OUTBOX_SECONDS)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            waiting = count("select count(*) from mail_queue");
        }
        return Verdict.of(
                "outbox empties",
                "%d mails wait %.0f s after the last person left".formatted(waiting, (System.nanoTime() - start) / 1e9),
                waiting == 0 ? List.of() : List.of(waiting + " mails wait"));
    }

    /** killed: when a server was, since a mail just sent then may go out again. */
    Verdict mails(List<PostOffice.Delivered> delivered, List<Long> killed) throws SQLException {
        var answered = new HashMap<String, List<Long>>();
        long unanswered = 0;
        for (var mail : delivered) {
            if (mail.answered()) {
                answered.computeIfAbsent(mail.id(), any -> new ArrayList<>()).add(mail.nanos());
            } else {
                unanswered++;
            }
        }
        var wrong = new ArrayList<String>();
        int sent = 0;
        int excused = 0;
        for (var mail : mails().entrySet()) {
            var copies = answered.getOrDefault(mail.getKey(), List.of());
            if (!mail.getValue().startsWith("SENT")) {
                wrong.add("a mail ended as " + mail.getValue());
            } else if (copies.isEmpty()) {
                wrong.add("lost: " + mail);
            } else if (copies.size() > 1 && isNear(copies.getFirst(), killed)) {
                excused++;
            } else if (copies.size() > 1) {
                wrong.add("%d copies of %s, %.1f s apart"
                        .formatted(copies.size(), mail, (copies.getLast() - copies.getFirst()) / 1e9));
            }
            sent++;
        }
        return Verdict.of(
                "each mail once",
                "%d mails; %d came again because the mail server had hung up on them, %d because their server was killed"
                        .formatted(sent, unanswered, excused),
                wrong);
    }

    Verdict people(Collection<Registrant> everybody) throws SQLException {
        var wrong = new ArrayList<String>();
        long signIns = 0;
        long complete = 0;
        var rows = rows();
        for (var who : everybody) {
            var row = rows.get(who.userId());
            if (row == null || !row.complete) {
                if (who.isComplete()) {
                    wrong.add(who.userId() + " was complete and is not");
                }
                continue;
            }
            complete++;
            signIns += row.signIns;
            if (!row.email.equals(who.address()) || !row.method.equals(who.method().choice)) {
                wrong.add(who.userId() + " chose otherwise than is kept");
            }
            if (!who.mayHave(row.signIns)) {
                wrong.add("%s has %d sign-ins and made %s".formatted(who.userId(), row.signIns, who.signIns()));
            }
        }
        return Verdict.of(
                "each person's progress and sessions",
                "%d of %d people complete, %d sessions opened".formatted(complete, everybody.size(), signIns),
                wrong);
    }

    private record Row(String email, String method, boolean complete, long signIns) {}

    private Map<String, Row> rows() throws SQLException {
        var rows = new HashMap<String, Row>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SIGN_INS)) {
            while (row.next()) {
                rows.put(
                        row.getString("as_typed"),
                        new Row(
                                row.getString("email"),
                                row.getString("method"),
                                row.getBoolean("complete"),
                                row.getLong("sign_ins")));
            }
        }
        return rows;
    }

    private Map<String, String> mails() throws SQLException {
        var mails = new HashMap<String, String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select mail_id, kind, state, tries, last_reply from mail")) {
            while (row.next()) {
                mails.put(
                        row.getString("mail_id"),
                        "%s %s after %d tries (%s)"
                                .formatted(
                                        row.getString("state"),
                                        row.getString("kind"),
                                        row.getInt("tries"),
                                        row.getString("last_reply")));
            }
        }
        return mails;
    }

    private int count(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isNear(long nanos, List<Long> moments) {
        return moments.stream().anyMatch(moment -> Math.abs(moment - nanos) < KILLED_NANOS);
    }
}
