package kenpo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The faults in the order of the script. */
final class Faults {
    static final String KILLED = "a server killed";

    /** What is done at one end of a fault. */
    private interface Deed {
        void on(Site site) throws Exception;
    }

    private record Simple(String name, int seconds, List<String> spared, int limit, Deed first, Deed last)
            implements Fault {
        @Override
        public void begin(Site site) throws Exception {
            first.on(site);
        }

        @Override
        public void end(Site site) throws Exception {
            last.on(site);
        }
    }

    private static final List<String> BY_APP = List.of(MemberVisit.BY_APP);

    private Faults() {}

    /** Those that this machine cannot do are left out, and those whose names do not fit the pattern, where one is set. */
    static List<Fault> script() throws IOException {
        var wanted = Pattern.compile(Objects.requireNonNullElse(System.getenv("ENDURANCE_FAULTS"), ""));
        var script = all().stream()
                .filter(fault -> wanted.matcher(fault.name()).find())
                .toList();
        if (script.isEmpty()) {
            throw new IllegalArgumentException("ENDURANCE_FAULTS fits none that can be done here: " + wanted);
        }
        return script;
    }

    private static List<Fault> all() throws IOException {
        var script = new ArrayList<Fault>(List.of(
                new Simple(
                        "a server killed",
                        10,
                        Fault.EVERYTHING,
                        15,
                        site -> site.one().kill(),
                        site -> {
                            site.one().start();
                            site.one().awaitWell();
                        }),
                // one request in two hangs until the balancer notices
                new Simple(
                        "a server frozen",
                        5,
                        List.of(),
                        15,
                        site -> site.other().signal("STOP"),
                        site -> site.other().signal("CONT")),
                new Simple(
                        "PostgreSQL stopped",
                        20,
                        List.of(),
                        15,
                        site -> site.database().stopAtOnce(),
                        site -> site.database().start()),
                new Simple(
                        "mail server down",
                        20,
                        BY_APP,
                        75,
                        site -> site.mails().close(),
                        site -> site.mails().open()),
                mood("mail server slow, 10 s a mail", 30, PostOffice.Mood.SLOW),
                mood("mail server hangs up behind DATA", 10, PostOffice.Mood.HANGS_UP_BEHIND_DATA)));
        ClockJump.library().ifPresent(library -> {
            script.add(new ClockJump(library, 90));
            script.add(new ClockJump(library, -90));
        });
        script.add(new FullDisk(Path.of("/dev/full")));
        FullDisk.smallFileSystem().ifPresent(script::add);
        script.add(new Overload());
        return script;
    }

    private static Fault mood(String name, int seconds, PostOffice.Mood mood) {
        return new Simple(
                name,
                seconds,
                BY_APP,
                75,
                site -> site.mails().is(mood),
                site -> site.mails().is(PostOffice.Mood.WELL));
    }
}
