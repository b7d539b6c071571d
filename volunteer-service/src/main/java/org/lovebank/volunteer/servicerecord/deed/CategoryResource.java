package org.lovebank.volunteer.servicerecord.deed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.events.category.CategoryScheme;
import org.lovebank.events.category.ServiceCategory;

@Path("/api/v1/service-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "Codes with their words 代码表")
class CategoryResource {

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Kinds of service 服务类别",
            description =
                    "The codes that records and orders carry, with the top level each belongs to; and how each of the five"
                            + " documents divides service, with the code that each of its kinds is. 服务类别代码，以及五份文件各自的分类及对应代码。")
    public Categories list() {
        return new Categories(
                Arrays.stream(ServiceCategory.values())
                        .map(category -> new Category(
                                category.name(),
                                category.scheme(),
                                category.chinese(),
                                category.english(),
                                category.topLevel().name()))
                        .toList(),
                Arrays.stream(CategoryScheme.values()).map(Scheme::of).toList());
    }

    /** All kinds of service, in our codes and in the documents' words. */
    record Categories(List<Category> items, List<Scheme> schemes) {}

    /** How one document divides service. */
    record Scheme(String scheme, String document, String chinese, String english, List<SchemeKind> items) {
        static Scheme of(CategoryScheme scheme) {
            return new Scheme(
                    scheme.name(),
                    scheme.document(),
                    scheme.chinese(),
                    scheme.english(),
                    scheme.kinds().stream()
                            .map(kind -> new SchemeKind(
                                    kind.code(),
                                    kind.chinese(),
                                    kind.english(),
                                    kind.category().name()))
                            .toList());
        }
    }

    /** One kind in a document's words; {@code categoryCode} is the code to use for it. */
    record SchemeKind(String code, String chinese, String english, String categoryCode) {}

    /** One kind of service. */
    record Category(String code, String scheme, String chinese, String english, String topLevel) {}
}
