package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTests {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyNameIsATypeOrConstantOfThePortal() throws IOException {
        var named = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|"))
                .flatMap(GlossaryTests::names)
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(40);
        var known = namesOfThePortal();
        assertThat(named).as("docs/glossary.md").allMatch(known::contains, "is a type or constant");
    }

    @Test
    void everyTermStandsOnce() throws IOException {
        var terms = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("|") && CODE.matcher(line).find())
                .map(line -> line.split("\\|")[1].strip())
                .toList();
        assertThat(terms).doesNotHaveDuplicates();
    }

    private static Stream<String> names(String line) {
        return CODE.matcher(line.split("\\|")[2]).results().map((MatchResult found) -> found.group(1));
    }

    private static Set<String> namesOfThePortal() {
        var classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("kenpo.portal");
        var types = classes.stream().map(JavaClass::getSimpleName);
        var constants = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                .map(JavaField::getName);
        return Stream.concat(types, constants).collect(Collectors.toSet());
    }
}
