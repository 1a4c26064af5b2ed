package kenpo.portal.credential;

import kenpo.portal.society.Method;

/** How many accounts can sign in with a method; alone: have no other. */
public record MethodUse(Method method, int accounts, int alone) {}
