package kenpo.portal.mail;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses how mails leave: the mail server where one is named, else the catcher in a demo, else not at all. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    static {
        // else each header in Japanese searches all jars for the provider again, a quarter of what a mail costs
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    @Bean
    Carrier carrier(
            @Value("${spring.mail.host:}") String host,
            @Value("${portal.demo:false}") boolean demo,
            ObjectProvider<JavaMailSenderImpl> servers) {
        if (!host.isBlank()) {
            return new SmtpServer(servers.getObject());
        }
        return demo ? new Catcher() : new NoCarrier();
    }
}
