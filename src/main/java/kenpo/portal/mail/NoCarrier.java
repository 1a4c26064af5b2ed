package kenpo.portal.mail;

/** Neither mail server nor catcher: mails wait until the operator names a server. */
final class NoCarrier implements Carrier {
    @Override
    public boolean present() {
        return false;
    }

    @Override
    public Delivery carry(Letter letter) {
        return new Delivery.Unreachable("NO MAIL SERVER");
    }
}
