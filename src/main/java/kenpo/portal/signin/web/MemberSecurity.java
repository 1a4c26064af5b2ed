package kenpo.portal.signin.web;

import jakarta.servlet.DispatcherType;
import kenpo.portal.signin.session.MemberSecurityContext;
import kenpo.portal.web.PageChain;
import kenpo.portal.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The way members' requests go: open pages by name, everything else for signed-in members. */
@Configuration(proxyBeanMethods = false)
class MemberSecurity {
    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        "/sign-out",
        "/email-confirmation/*",
        "/forgot-password",
        "/forgot-password/**",
        "/reset-password/*",
        "/forgot-user-id",
        "/forgot-user-id/sent",
        "/lost-method",
        "/email-change/*",
        "/undo-email/*",
        "/report/*",
        "/help",
        "/help/**",
        "/terms",
        "/privacy",
        "/contact",
        "/dev/mail",
        "/dev/mail/**",
        "/error"
    };
    private static final String[] STATIC = {"/css/**", "/js/**", "/images/**", "/society.css", "/logo/*", "/favicon.ico"
    };

    /** Static files need no member, no form token and no database. */
    @Bean
    @Order(1)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(STATIC)
                .headers(new SecurityHeaders())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain memberPages(
            HttpSecurity http, PageChain pages, MemberSecurityContext context, SignInEntry entry) throws Exception {
        return pages.begin(http, context, entry)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .hasRole("MEMBER"))
                .build();
    }
}
