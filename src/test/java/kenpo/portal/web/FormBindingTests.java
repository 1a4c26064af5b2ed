package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

class FormBindingTests {
    record Form(String name, @Nullable Answer answer) {}

    enum Answer {
        YES
    }

    @Test
    void fieldsOfAFormArePassedOn() {
        assertThat(bound("name", "hanako", "answer", "YES")).isEqualTo(new Form("hanako", Answer.YES));
    }

    @Test
    void pathsIntoFieldsAndUnknownFieldsAreIgnored() {
        assertThat(bound("name", "hanako", "answer.x", "1", "answer[0]", "1", "class.classLoader", "x", "other", "y"))
                .isEqualTo(new Form("hanako", null));
    }

    private static Form bound(String... parameters) {
        var request = new MockHttpServletRequest();
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        new FormBinding().onlyDeclaredFields(binder);
        binder.construct(request);
        binder.bind(request);
        return (Form) Objects.requireNonNull(binder.getTarget());
    }
}
