package kenpo.portal.journey;

/** What takes the pictures of {@link PicturedWays}. */
interface Camera {
    /** Something that does not look: for what must be walked through without a picture. */
    Camera SHUT = (name, visitor, crop) -> {};

    void take(String name, Visitor visitor, Crop crop);
}
