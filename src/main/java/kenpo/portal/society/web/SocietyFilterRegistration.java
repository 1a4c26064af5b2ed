package kenpo.portal.society.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import kenpo.portal.database.DatabaseOutage;
import kenpo.portal.society.Societies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SocietyFilterRegistration {
    @Bean
    FilterRegistrationBean<SocietyFilter> societyFilter(Societies societies, DatabaseOutage outage) {
        var registration = new FilterRegistrationBean<>(new SocietyFilter(societies, outage));
        registration.setOrder(SocietyFilter.ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }
}
