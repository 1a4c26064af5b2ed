package kenpo.portal.staff.web;

import jakarta.servlet.DispatcherType;
import kenpo.portal.society.Site;
import kenpo.portal.staff.signin.StaffSecurityContext;
import kenpo.portal.web.PageChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** The way every request to an office's host goes: what leads in is open, everything else is for signed-in staff. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {
    private static final String[] OPEN = {
        "/sign-in", "/sign-in/*", "/sign-out", "/invitation/*", "/join/*", "/join/*/*", "/error"
    };

    /** After static files, before members' pages. */
    @Bean
    @Order(2)
    SecurityFilterChain officePages(HttpSecurity http, PageChain pages, StaffSecurityContext context, StaffEntry entry)
            throws Exception {
        return pages.begin(http, context, entry)
                .securityMatcher(request -> Site.of(request) == Site.OFFICE)
                .addFilterBefore(new UploadGate(context), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .hasRole("STAFF"))
                .build();
    }
}
