package org.demarche.register;

class MemoryRegisterTest extends RegisterContract {
    @Override
    protected Register open() {
        return new MemoryRegister();
    }
}
