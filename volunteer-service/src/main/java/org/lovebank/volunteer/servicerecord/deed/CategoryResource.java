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
import org.lovebank.events.ServiceCategory;

@Path("/api/v1/service-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "Codes with their words 代码表")
class CategoryResource {

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Kinds of service 服务类别",
            description =
                    "The eight of the love bank and the six helps, with the one of the eight each belongs to. 八大服务与六助。")
    public Categories list() {
        return new Categories(Arrays.stream(ServiceCategory.values())
                .map(category -> new Category(
                        category.name(),
                        category.scheme(),
                        category.chinese(),
                        category.english(),
                        category.topLevel().name()))
                .toList());
    }

    /** All kinds of service. */
    record Categories(List<Category> items) {}

    /** One kind of service. */
    record Category(String code, String scheme, String chinese, String english, String topLevel) {}
}
