// SPDX-License-Identifier: BSL-1.0
// Loads the plugin, calls it, and looks whether it is gone when it is let go.
#include <dlfcn.h>

#include <iostream>

int main() {
    void* const plugin = dlopen("./plugin.so", RTLD_NOW);
    if (plugin == nullptr) {
        std::cout << dlerror() << '\n';
        return 1;
    }
    auto* const is_release = reinterpret_cast<bool (*)(const char*)>(dlsym(plugin, "is_release"));
    if (is_release == nullptr || !is_release("2.4.1") || is_release("2 4 1")) {
        std::cout << "the plugin says something else\n";
        return 1;
    }
    dlclose(plugin);
    if (dlopen("./plugin.so", RTLD_NOW | RTLD_NOLOAD) != nullptr) {
        std::cout << "the plugin is still loaded\n";
        return 1;
    }
    std::cout << "/packages/thermostat-firmware/versions/2.4.1\n";
}
