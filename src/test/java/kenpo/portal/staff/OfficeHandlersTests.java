package kenpo.portal.staff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(packages = "kenpo.portal", importOptions = DoNotIncludeTests.class)
class OfficeHandlersTests {
    private static final String SIGNING_IN = "kenpo.portal.staff.web";

    @ArchTest
    static final ArchRule controllersOfTheOfficeAreOnItsSiteAlone = classes()
            .that()
            .resideInAPackage("kenpo.portal.staff..")
            .and()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(OfficeController.class)
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule nobodyElseHasPagesOnTheOfficesSite =
            classes().that().areAnnotatedWith(OfficeController.class).should().resideInAPackage("kenpo.portal.staff..");

    @ArchTest
    static final ArchRule everyHandlerSaysWhoMayCallIt = classes()
            .that()
            .areAnnotatedWith(OfficeController.class)
            .should(new ArchCondition<>("declare for each handler who may call it") {
                @Override
                public void check(JavaClass controller, ConditionEvents events) {
                    controller.getMethods().stream()
                            .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                            .forEach(method -> events.add(
                                    new SimpleConditionEvent(method, declares(method), method.getFullName())));
                }
            });

    /** Who is asked for a factor comes back to it, at worst without what was typed. */
    @ArchTest
    static final ArchRule whatIsPostedWithAFreshFactorIsAPageToo = classes()
            .that()
            .areAnnotatedWith(OfficeController.class)
            .should(new ArchCondition<>("have a page where a form wants a fresh factor") {
                @Override
                public void check(JavaClass controller, ConditionEvents events) {
                    controller.getMethods().stream()
                            .filter(method -> method.isAnnotatedWith(FreshFactor.class))
                            .filter(method -> method.isAnnotatedWith(PostMapping.class))
                            .forEach(method -> events.add(new SimpleConditionEvent(
                                    method,
                                    pages(controller).containsAll(paths(method.reflect())),
                                    method.getFullName())));
                }
            });

    private static Set<String> pages(JavaClass controller) {
        return controller.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .flatMap(method -> paths(method.reflect()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> paths(Method handler) {
        return Set.of(Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class))
                .path());
    }

    /** Only what leads in, or out, is open; and that is all in one place. */
    private static boolean declares(JavaMethod handler) {
        boolean open = handler.isAnnotatedWith(OpenToAnybody.class);
        boolean needs = handler.isAnnotatedWith(Requires.class);
        return open != needs && (!open || handler.getOwner().getPackageName().equals(SIGNING_IN));
    }
}
