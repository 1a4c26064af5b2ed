package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/**
 * A form that ends in a file. The fields before the file are its parameters, so that form token and session are checked
 * before anything of the file is read; the file is for the handler to take, once.
 */
public final class StreamedForm extends HttpServletRequestWrapper {
    private static final int MOST_FIELDS = 10;

    private @Nullable Map<String, String[]> fields;
    private @Nullable FileItemStream file;

    StreamedForm(HttpServletRequest request) {
        super(request);
    }

    /** name: as the sender's computer calls it. */
    public record Content(String name, InputStream bytes) {}

    /** Empty where the request is no such form, or has no file. */
    public static Optional<Content> content(HttpServletRequest request) throws IOException {
        var form = WebUtils.getNativeRequest(request, StreamedForm.class);
        if (form == null) {
            return Optional.empty();
        }
        form.fields();
        var file = form.file;
        return file == null || Objects.requireNonNullElse(file.getName(), "").isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(file.getName(), file.openStream()));
    }

    private Map<String, String[]> fields() {
        if (fields == null) {
            fields = new LinkedHashMap<>();
            try {
                read(fields);
            } catch (IOException _) {
                // a form that cannot be read has no token, and is refused for that
                fields.clear();
            }
        }
        return fields;
    }

    private void read(Map<String, String[]> into) throws IOException {
        var bytes = new FormHead(getRequest().getInputStream());
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        FileItemIterator parts = upload.getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()) {
            @Override
            public InputStream getInputStream() {
                return bytes;
            }
        });
        while (file == null && into.size() < MOST_FIELDS && parts.hasNext()) {
            var part = parts.next();
            if (part.isFormField()) {
                into.putIfAbsent(part.getFieldName(), new String[] {text(part)});
            } else {
                file = part;
                bytes.isOver();
            }
        }
    }

    private static String text(FileItemStream part) throws IOException {
        try (var bytes = part.openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields());
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields().keySet());
    }

    /** So that nobody else takes it for a form to be read at once. */
    @Override
    public String getContentType() {
        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
}
