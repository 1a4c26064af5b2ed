package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

class ModuleStructureTests {
    private static final Path PICTURE = Path.of("docs/modules.mmd");
    private static final ApplicationModules MODULES = ApplicationModules.of(Portal.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void pictureShowsWhichModuleUsesWhich() throws IOException {
        var drawn = MODULES.stream()
                .sorted()
                .flatMap(module -> module.getDirectDependencies(MODULES, DependencyType.values())
                        .uniqueModules()
                        .map(used -> "    " + name(module) + " --> " + name(used))
                        .sorted())
                .collect(Collectors.joining("\n", "%% written by ModuleStructureTests\nflowchart TD\n", "\n"));
        if (Boolean.getBoolean("portal.write-docs")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("docs/modules.mmd; write it anew with -Dportal.write-docs=true")
                .isEqualTo(drawn);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
