__version__ = 
