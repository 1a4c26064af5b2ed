package kenpo.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.society.AcrossSocieties;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

@AnalyzeClasses(packages = "kenpo.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule statesOfASignInAreMadeInItsFlowAlone = noClasses()
            .that()
            .resideOutsideOfPackage("kenpo.portal.signin.flow")
            .should()
            .callConstructorWhere(describe(
                    "a state of a sign-in", call -> call.getTargetOwner().isAssignableTo(SignIn.class)));

    @ArchTest
    static final ArchRule nobodyIsPutIntoTheSecurityContextByHand =
            noClasses().should().dependOnClassesThat().areAssignableTo(SecurityContextHolder.class);

    @ArchTest
    static final ArchRule nothingIsKeptInAnHttpSession =
            noClasses().should().dependOnClassesThat().areAssignableTo(HttpSession.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule randomnessComesFromSecrets = noClasses()
            .that()
            .resideOutsideOfPackages("kenpo.portal.key", "kenpo.portal.database")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule controllersStayInsideTheirModule = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule storesAreToldTheSociety = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Repository.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(AcrossSocieties.class)
            .and()
            .areNotAnnotatedWith(AcrossSocieties.class)
            .should(new ArchCondition<>("take the society, or a record that carries it, first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var first = method.getRawParameterTypes().stream().findFirst();
                    boolean told = first.isPresent()
                            && (first.get().isEquivalentTo(SocietyId.class)
                                    || first.get().isEquivalentTo(Society.class)
                                    || first.get().getMethods().stream()
                                            .anyMatch(part ->
                                                    part.getRawReturnType().isEquivalentTo(SocietyId.class)));
                    events.add(new SimpleConditionEvent(method, told, method.getFullName()));
                }
            });
}
