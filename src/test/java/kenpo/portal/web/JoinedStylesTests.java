package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

class JoinedStylesTests {
    @TempDir
    private Path folder;

    @BeforeEach
    void sheet() throws Exception {
        Files.writeString(folder.resolve("all.css"), """
                @layer one, two;

                @import url("one.css") layer(one);
                @import url("more/two.css") layer(two);
                """);
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("one.css"), "p { margin: 0 }\n");
        Files.writeString(folder.resolve("more/two.css"), ".two::before { content: \"$1 \\201c\" }\n");
    }

    @Test
    void partsStandInTheirLayersWhereTheyAreImported() throws Exception {
        assertThat(served("all.css").getContentAsString(StandardCharsets.UTF_8)).isEqualTo("""
                @layer one, two;

                @layer one {
                p { margin: 0 }
                }
                @layer two {
                .two::before { content: "$1 \\201c" }
                }
                """);
    }

    @Test
    void versionIsAnotherOnceAPartIs() throws Exception {
        var versions = new ContentVersionStrategy();
        var before = versions.getResourceVersion(served("all.css"));
        Files.writeString(folder.resolve("more/two.css"), ".two { color: red }\n");
        assertThat(versions.getResourceVersion(served("all.css"))).isNotEqualTo(before);
    }

    @Test
    void whatImportsNothingStaysAsItIs() throws Exception {
        assertThat(served("one.css").getContentAsString(StandardCharsets.UTF_8)).isEqualTo("p { margin: 0 }\n");
        Files.writeString(folder.resolve("all.js"), "@import url(\"one.css\") layer(one);");
        assertThat(served("all.js").getContentAsString(StandardCharsets.UTF_8)).startsWith("@import");
    }

    private Resource served(String path) {
        var locations = List.of(new FileSystemResource(folder + "/"));
        return Objects.requireNonNull(new JoinedStyles().resolveResource(null, path, locations, files()));
    }

    /** What stands behind it: the files as they are. */
    private static ResourceResolverChain files() {
        ResourceResolver files = new PathResourceResolver();
        return new ResourceResolverChain() {
            @Override
            public Resource resolveResource(
                    jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletRequest request,
                    String path,
                    List<? extends Resource> locations) {
                return Objects.requireNonNull(files.resolveResource(request, path, locations, this));
            }

            @Override
            public String resolveUrlPath(String path, List<? extends Resource> locations) {
                return path;
            }
        };
    }
}
