package kenpo.portal.credential;

/** How many of each an account has; recoveryCodes: unused ones. */
public record FactorCounts(int passkeys, int apps, boolean emailCode, int recoveryCodes) {
    private static final int FEW = 3;

    /** Of methods; a recovery code is none. */
    public int methods() {
        return passkeys + apps + (emailCode ? 1 : 0);
    }

    /** Whether losing one device or mailbox would leave its owner without a method. */
    public boolean isOneMethodOnly() {
        return methods() < 2;
    }

    /** Time for a new set. */
    public boolean hasFewRecoveryCodes() {
        return recoveryCodes <= FEW;
    }
}
