package kenpo.portal.web;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every page passes through. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {
    private final Language language = new Language();
    private final MessageSource messages;

    Pages(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean
    static WebMvcRegistrations sites() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SiteMapping();
            }
        };
    }

    @Bean
    static ProseDialect proseDialect() {
        return new ProseDialect();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(language));
        registry.addInterceptor(new FormErrorsInPages(messages));
    }
}
