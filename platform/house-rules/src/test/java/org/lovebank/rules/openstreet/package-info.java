/** One running street for all tests that need one. Knows the processes and their addresses, no noun. */
@NullMarked
package org.lovebank.rules.openstreet;

import org.jspecify.annotations.NullMarked;
