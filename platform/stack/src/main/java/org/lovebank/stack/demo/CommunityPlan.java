package org.lovebank.stack.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.stack.demo.api.Api;

/** The places, organisations, stations and teams of the five documents, with the documents' own names and figures. */
public record CommunityPlan(
        List<Place> areas, List<Body> organisations, List<Post> stations, List<Crew> teams, List<Hall> venues) {

    /** The community in which the journey plays: the first love bank, 福利路街道22街区. */
    public static final String HOME = "cn.xigu.fulilu.jiequ22";

    /** The sub-district around it. */
    public static final String SUB_DISTRICT = "cn.xigu.fulilu";

    static CommunityPlan read() {
        try (InputStream plan = CommunityPlan.class.getResourceAsStream("community.json")) {
            return Api.JSON.readValue(plan, CommunityPlan.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("community.json cannot be read", broken);
        }
    }

    /** A place in the tree; {@code profile} holds the figures that the documents give. */
    public record Place(
            String path,
            String level,
            String name,
            @Nullable JsonNode profile) {

        String parentPath() {
            return path.substring(0, path.lastIndexOf('.'));
        }

        String code() {
            return path.substring(path.lastIndexOf('.') + 1);
        }
    }

    /** An organisation; {@code key} is how this file refers to it. */
    public record Body(String key, String kind, String name, String areaPath) {}

    /** A station of an organisation. */
    public record Post(String organisation, String areaPath, String name, String level) {}

    /** A venue with its function rooms; the document tells the size of the whole, which is shared out evenly. */
    public record Hall(String areaPath, String name, String kind, String place, int squareMetres, List<String> rooms) {}

    /** A team at a station, found by the station's name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Crew(
            String station,
            String name,
            String kind,
            @Nullable String specialty) {}
}
