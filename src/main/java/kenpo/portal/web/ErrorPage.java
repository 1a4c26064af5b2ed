package kenpo.portal.web;

/** Shown when a request failed; texts are {@code web.error.<status>.*}. */
public record ErrorPage(int status) {}
