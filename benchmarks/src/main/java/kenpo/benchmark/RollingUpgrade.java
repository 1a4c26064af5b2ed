package kenpo.benchmark;

import java.nio.file.Path;
import java.util.List;

/** No fault, and nobody may notice: one server becomes the new release, migrates, and works beside the old one. */
final class RollingUpgrade implements Fault {
    private final Path jar;
    private final int seconds;

    RollingUpgrade(Path jar, int seconds) {
        this.jar = jar;
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "upgrade, both releases together";
    }

    @Override
    public int seconds() {
        return seconds;
    }

    @Override
    public void begin(Site site) throws Exception {
        replace(site.one());
    }

    @Override
    public void end(Site site) throws Exception {
        replace(site.other());
    }

    @Override
    public List<String> spared() {
        return EVERYTHING;
    }

    @Override
    public boolean unnoticed() {
        return true;
    }

    @Override
    public int limit() {
        return 15;
    }

    private void replace(ServerNode node) throws Exception {
        node.drainAndStop();
        node.takes(jar);
        node.start();
        node.awaitWell();
    }
}
