package org.lovebank.timebank.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.timebank.batch.BatchItem;
import org.lovebank.timebank.batch.BatchMode;
import org.lovebank.timebank.batch.TransferBatchRequest;
import org.lovebank.timebank.deposit.direct.DirectDepositRequest;

/**
 * Reads deposits off their bytes in one pass. Takes only what is plainly good; anything else may be good or bad, and is for
 * the resource to say.
 */
final class PlainDeposits {

    private static final int MOST_ITEMS = 1_000;
    private static final List<String> FIELDS =
            List.of("recordId", "accountId", "servedFrom", "categoryCode", "place", "content", "witness", "minutes");
    private static final int MINUTES = FIELDS.indexOf("minutes");
    private static final int ALL = (1 << FIELDS.size()) - 1;
    private static final JsonFactory JSON = new JsonFactory();

    private PlainDeposits() {}

    /** A deposit; empty when it is not plain. */
    static Optional<DirectDepositRequest> one(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            DirectDepositRequest deposit = json.nextToken() == JsonToken.START_OBJECT ? deposit(json) : null;
            return deposit == null || json.nextToken() != null ? Optional.empty() : Optional.of(deposit);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** A batch whose items stand each for itself; empty when it is not plain. */
    static Optional<TransferBatchRequest> many(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            boolean begins = json.nextToken() == JsonToken.START_OBJECT
                    && "mode".equals(json.nextFieldName())
                    && BatchMode.INDEPENDENT.name().equals(json.nextTextValue())
                    && "items".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.START_ARRAY;
            List<BatchItem> items = begins ? items(json) : null;
            return items == null || json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null
                    ? Optional.empty()
                    : Optional.of(new TransferBatchRequest(BatchMode.INDEPENDENT, items));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static @Nullable List<BatchItem> items(JsonParser json) throws IOException {
        List<BatchItem> items = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            boolean begins = "deposit".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_OBJECT;
            DirectDepositRequest deposit = begins ? deposit(json) : null;
            if (deposit == null || json.nextToken() != JsonToken.END_OBJECT || items.size() == MOST_ITEMS) {
                return null;
            }
            items.add(new BatchItem(null, deposit, null, null, null));
        }
        return items.isEmpty() || json.currentToken() != JsonToken.END_ARRAY ? null : items;
    }

    /** Reads on from the opening brace to the closing one: every field once, and no other. */
    private static @Nullable DirectDepositRequest deposit(JsonParser json) throws IOException {
        String[] texts = new String[MINUTES];
        int minutes = 0;
        int seen = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            int field = FIELDS.indexOf(name);
            JsonToken value = json.nextToken();
            JsonToken wanted = field == MINUTES ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
            if (field < 0 || (seen & (1 << field)) != 0 || value != wanted) {
                return null;
            }
            seen |= 1 << field;
            if (field == MINUTES) {
                minutes = json.getIntValue();
            } else {
                texts[field] = json.getText();
            }
        }
        return seen == ALL && json.currentToken() == JsonToken.END_OBJECT ? PlainValues.deposit(texts, minutes) : null;
    }
}
