#ifndef CCURL_CURL_DOOR_H
#define CCURL_CURL_DOOR_H

// Nothing to be called: what is linked with this target finds libcurl's functions in it.

#endif
