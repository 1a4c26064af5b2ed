package kenpo.portal.notice;

/** An attachment with its content, to be handed over. */
public final class AttachmentFile {
    private final AttachmentName name;
    private final byte[] content;

    AttachmentFile(AttachmentName name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public AttachmentName name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
