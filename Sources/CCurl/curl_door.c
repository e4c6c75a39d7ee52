// libcurl's functions that Foundation calls, each as a door that loads the library when it is first opened.
//
// The Swift libraries that the command holds include Foundation's part for networks, and that would have libcurl
// with its thirty libraries loaded at every start: half of the time that a start takes. Only `check --external` asks
// the network for anything.
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

typedef void *(*function)(void *, void *, void *, void *, void *, void *);

static void *library;
static pthread_once_t loaded = PTHREAD_ONCE_INIT;

static void stop(void) {
  fprintf(stderr, "helpcenter: libcurl is needed to ask outside links: %s\n", dlerror());
  exit(2);
}

static void load(void) {
  library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) stop();
}

static function find(const char *name) {
  pthread_once(&loaded, load);
  void *found = dlsym(library, name);
  if (found == NULL) stop();
  return (function)found;
}

// Each of libcurl's functions takes at most four numbers or addresses, and returns one or nothing: a register each,
// whatever their types. So do the functions with a `...`, which take no floating-point number there.
#define DOOR(name)                                                           \
  __attribute__((visibility("hidden"))) void *name(                          \
      void *a, void *b, void *c, void *d, void *e, void *f) {                 \
    return find(#name)(a, b, c, d, e, f);                                     \
  }

DOOR(curl_easy_cleanup)
DOOR(curl_easy_getinfo)
DOOR(curl_easy_init)
DOOR(curl_easy_pause)
DOOR(curl_easy_setopt)
DOOR(curl_easy_strerror)
DOOR(curl_free)
DOOR(curl_global_init)
DOOR(curl_multi_add_handle)
DOOR(curl_multi_assign)
DOOR(curl_multi_cleanup)
DOOR(curl_multi_info_read)
DOOR(curl_multi_init)
DOOR(curl_multi_remove_handle)
DOOR(curl_multi_setopt)
DOOR(curl_multi_socket_action)
DOOR(curl_slist_append)
DOOR(curl_slist_free_all)
DOOR(curl_url)
DOOR(curl_url_get)
DOOR(curl_url_set)
DOOR(curl_version)
DOOR(curl_version_info)
