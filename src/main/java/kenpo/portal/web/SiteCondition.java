package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import kenpo.portal.society.OnSite;
import kenpo.portal.society.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;

/** Lets a page be found on its own site alone, so that the same path may be two pages. */
record SiteCondition(Set<Site> sites) implements RequestCondition<SiteCondition> {
    static SiteCondition of(Class<?> controller) {
        var said = AnnotatedElementUtils.findMergedAnnotation(controller, OnSite.class);
        return new SiteCondition(said == null ? Set.of(Site.MEMBERS) : Set.of(said.value()));
    }

    boolean allows(HttpServletRequest request) {
        return sites.contains(Site.of(request));
    }

    @Override
    public SiteCondition combine(SiteCondition ofMethod) {
        var both = EnumSet.copyOf(sites);
        both.retainAll(ofMethod.sites);
        return new SiteCondition(both);
    }

    @Override
    public @Nullable SiteCondition getMatchingCondition(HttpServletRequest request) {
        return allows(request) ? this : null;
    }

    @Override
    public int compareTo(SiteCondition other, HttpServletRequest request) {
        return Integer.compare(sites.size(), other.sites.size());
    }
}
