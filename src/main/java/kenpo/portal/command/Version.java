package kenpo.portal.command;

/** The version of this program, as its jar says. */
final class Version {
    private Version() {}

    static String current() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
