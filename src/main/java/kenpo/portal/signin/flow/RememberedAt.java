package kenpo.portal.signin.flow;

import java.time.Instant;

/** This browser has shown, beside a right password, that it is remembered (ログイン状態の保存), and when. */
public record RememberedAt(Instant at) implements Evidence {}
