/** Party points as the registry's news make them. */
@NullMarked
package org.lovebank.timebank.party;

import org.jspecify.annotations.NullMarked;
