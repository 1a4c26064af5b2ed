package kenpo.portal.account;

/** How many accounts of a society are in each state; every account is counted once, in the first that fits from the end. */
public record AccountCounts(long active, long neverSignedIn, long settingUp, long frozen, long suspended, long left) {}
