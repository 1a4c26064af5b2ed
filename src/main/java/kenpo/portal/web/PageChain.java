package kenpo.portal.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** What holds for the pages of either site, whoever may see them: headers, form tokens, no HTTP session. */
@Component
public class PageChain {
    private final FormTokens tokens;
    private final ExpiredForm expired;

    PageChain(FormTokens tokens, ExpiredForm expired) {
        this.tokens = tokens;
        this.expired = expired;
    }

    /** Signed in is who the context says; the entry leads whoever must sign in first. */
    public HttpSecurity begin(HttpSecurity http, SecurityContextRepository context, AuthenticationEntryPoint entry)
            throws Exception {
        return http.headers(new SecurityHeaders())
                .securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new TokenOfTheForm()))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(expired).authenticationEntryPoint(entry));
    }
}
