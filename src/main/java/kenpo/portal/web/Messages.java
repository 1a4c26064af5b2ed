package kenpo.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every file pair under messages/ is part of one source of texts: a new module needs no further setting. */
@Configuration(proxyBeanMethods = false)
public class Messages {
    private static final String ENGLISH = "_en.properties";

    @Bean
    static MessageSource messageSource() {
        return all();
    }

    /** Japanese, unless English is asked for; a missing key is an error. */
    public static MessageSource all() {
        try {
            return MessageTable.of(files(false), files(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> files(boolean english) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .filter(file -> file.getFilename() != null && file.getFilename().endsWith(ENGLISH) == english)
                .toList();
    }
}
